package com.example.conf.office;

public record MsgAudit() {}
