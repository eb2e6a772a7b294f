package com.example.app.protocols;

public interface ApiAdd {
    record Req(com.example.app.protocols.user.ApiAdd.Req user) {}

    record Res(com.example.app.protocols.user.ApiAdd.Res user) {}
}
