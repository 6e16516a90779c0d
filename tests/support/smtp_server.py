#!/usr/bin/python3
"""A mail server on a free port of 127.0.0.1, for tests: prints "port N", then of each message that it took, as mail
programs read it, "subject …", "id …" and a line "text …" for each of its text, and last "MAIL-TAKEN FROM TO". Needs Debian's python3-aiosmtpd.

  smtp_server.py BEHAVIOUR [CERTIFICATE KEY]

BEHAVIOUR: take, defer (451 for the recipient), refuse (550 for it), refuse-text (554 after the message), busy (421 for
the sender), abort (cuts the line where it should answer the message), hang (never answers the message). With a certificate it offers STARTTLS, and asks user "groeipad" with password "geheim" once the
line is encrypted.
"""

import asyncio
import email
import email.policy
import ssl
import sys

from aiosmtpd.smtp import SMTP, AuthResult


class Behaviour:
    def __init__(self, name):
        self.name = name

    async def handle_MAIL(self, server, session, envelope, address, options):
        if self.name == "busy":
            return "421 4.3.2 try later"
        envelope.mail_from = address
        return "250 OK"

    async def handle_RCPT(self, server, session, envelope, address, options):
        if self.name == "defer":
            return "451 4.7.1 try later"
        if self.name == "refuse":
            return "550 5.1.1 no such mailbox"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        if self.name == "refuse-text":
            return "554 5.6.0 not this text"
        if self.name == "abort":
            server.transport.abort()
            return "421 gone"
        if self.name == "hang":
            await asyncio.sleep(3600)
        message = email.message_from_bytes(envelope.content, policy=email.policy.default)
        print("subject", message["subject"])
        print("id", message["message-id"])
        for line in message.get_content().splitlines():
            print("text", line)
        print("MAIL-TAKEN", envelope.mail_from, ",".join(envelope.rcpt_tos), flush=True)
        return "250 OK"


def authenticate(server, session, envelope, mechanism, data):
    known = data.login == b"groeipad" and data.password == b"geheim"
    return AuthResult(success=known, handled=False)


async def serve(behaviour, certificate, key):
    options = {"hostname": "mail.example", "enable_SMTPUTF8": False}
    if certificate:
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.load_cert_chain(certificate, key)
        options.update(tls_context=context, require_starttls=True, authenticator=authenticate, auth_required=True)
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: SMTP(Behaviour(behaviour), loop=loop, **options), "127.0.0.1", 0)
    print("port", server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


sys.stdout.reconfigure(encoding="utf-8")
arguments = sys.argv[1:] + ["", ""]
asyncio.run(serve(*arguments[:3]))
