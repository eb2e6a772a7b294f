package com.example.names._1;

public interface Api2Go {
    record Req() {}

    record Res() {}
}
