package com.example.secret;

record MsgHidden() {}
