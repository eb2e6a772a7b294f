package com.example.secret;

record MsgHidden(String text) {}
