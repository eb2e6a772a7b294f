package com.example.mod.protocols.deep.er;

import com.example.mod.protocols.MsgNote;

public interface ApiDig {
    record Req(int metres) {}

    record Res(MsgNote note) {}
}
