package com.example.secret;

interface ApiHidden {
    record Req() {}

    record Res() {}
}
