package com.example.conf.folder.deep;

import com.example.conf.Everything;

@Everything(that = 5)
public record MsgDeep() {}
