<!doctype html>
<html lang="nl">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <title>{{TITLE}}</title>
  <link rel="icon" href="/demo/icon.svg">
  <link rel="stylesheet" href="/demo/demo.css">
