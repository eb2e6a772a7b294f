package chat.protocols;

import io.tsrpc.contract.ApiTypes;

@ApiTypes(req = ApiPage.Open.class, res = ApiPage.Page.class) // ERROR[API_PART_NAMED] `ApiPage.Open` cannot be the `Req` // ERROR[API_PART_NAMED] `ApiPage.Page` cannot be the `Res`
public interface ApiPage {
    interface Open {}

    record Page<T>(T value) {}
}
