package com.example.ui;

record MsgBox(String text) {}
