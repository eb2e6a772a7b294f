package com.example.mod.deep.er;

public interface ApiDig {
    record Req() {}

    record Res() {}
}
