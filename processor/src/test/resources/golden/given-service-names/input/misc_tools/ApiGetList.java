package com.example.givennames.misc_tools;

import io.tsrpc.contract.typescript.ServiceName;
import java.util.List;

@ServiceName("misc-tools/GetList")
public interface ApiGetList {
    record Req(Filter filter) {}

    record Filter(String text) {}

    record Res(List<String> names) {}
}
