package com.example.conf.folder;

public interface ApiShallow {
    record Req() {}

    record Res() {}
}
