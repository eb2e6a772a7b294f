package com.example.guarded;

import com.example.guarded.rights.Right;
import io.tsrpc.contract.Conf;

@Conf
public @interface Access {
    Right[] rights();
}
