package com.example.givennames.misc_tools;

import com.example.givennames.GivennamesProtocol;
import io.tsrpc.ApiCall;
import io.tsrpc.stub.ApiBinder;
import io.tsrpc.stub.ApiGroup;
import javax.annotation.processing.Generated;

/**
 * The APIs of the folder {@code misc_tools}. Implement this interface and pass it to the server's {@code implement}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public interface MiscToolsApi extends ApiGroup {
    /**
     * The API {@code misc-tools/GetList}.
     */
    ApiGetList.Res getList(ApiGetList.Req req, ApiCall<ApiGetList.Req, ApiGetList.Res> call) throws
            Exception;

    @Override
    default void bind(ApiBinder binder) {
        binder.answer(GivennamesProtocol.MISC_TOOLS_GET_LIST, this::getList);
    }
}
