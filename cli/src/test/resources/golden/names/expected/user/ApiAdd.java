package com.example.app.protocols.user;

import com.example.app.protocols.ResultApi;
import com.example.app.protocols.StringError;
import com.example.app.protocols.StringOptional;
import com.example.app.protocols.StringType;
import com.example.app.protocols.TypeMsg;
import com.example.app.protocols.list.ListItem;
import com.example.app.protocols.list.ListRecord;
import com.example.app.protocols.list.ListStatus;
import java.util.List;
import java.util.Optional;

public interface ApiAdd {
    record Req(
            Item item,
            ListItem other,
            StringType text,
            Optional<StringOptional> optional,
            TypeMsg msgType,
            AppProtocol protocol,
            UserApiType api,
            UserRecord rec,
            ListRecord rec2,
            Status status,
            ListStatus status2,
            ReqString string,
            ReqObject object,
            Item2 item2,
            String type,
            List<Data> data,
            List<ReqClass> classes,
            Io io,
            String java) {}

    record Res(ResultApi result, Optional<StringError> error, ResReq req, ResRes res, Add add) {}

    record ReqString(Text text, StringObject object) {}

    record ReqObject(ObjectText text) {}

    record Item2(Item2Item item) {}

    record Data(String data) {}

    record ReqClass(List<String> news) {}

    record Io(String io) {}

    record ResReq(String req) {}

    record ResRes(String res) {}

    record Add(double x) {}

    record Text(String string) {}

    record StringObject(double object) {}

    record ObjectText(double string) {}

    record Item2Item(boolean item) {}
}
