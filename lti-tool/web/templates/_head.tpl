<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="preload" href="[[asset text-regular.woff2]]" as="font" type="font/woff2" crossorigin>
<link rel="stylesheet" href="[[asset app.css]]">
<link rel="icon" href="[[asset mark.svg]]" type="image/svg+xml">
