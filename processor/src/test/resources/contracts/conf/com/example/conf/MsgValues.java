package com.example.conf;

@Everything(
        flag = false,
        small = 127,
        shorter = Short.MIN_VALUE,
        number = 'c',
        large = 1,
        ratio = 0.1f,
        factor = 1,
        text = "",
        level = Level.TOP,
        rate = @Rate(units = {}),
        flags = {},
        texts = {},
        levels = Level.LOW,
        rates = {},
        that = 2,
        other = {3, 4})
@Marks.Internal
public record MsgValues() {}
