package com.example.secret;

record Part(String name) {}
