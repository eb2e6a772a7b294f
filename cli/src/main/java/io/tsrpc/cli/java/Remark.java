package io.tsrpc.cli.java;

import io.tsrpc.cli.schema.Schema;
import io.tsrpc.cli.schema.TypeScriptText;

/**
 * Something of a protocol that is not written as it is.
 *
 * @param place where it is: a schema id with properties, such as {@code user/PtlLogin/ReqLogin.device.os}, or a service
 * @param typeScript what it is
 */
public record Remark(String place, String typeScript, String instead) {
    static Remark of(String place, Schema schema, NoForm reason) {
        return new Remark(place, TypeScriptText.of(schema), reason.instead());
    }

    /** The remark on one line: {@code user/PtlLogin.ts: ReqLogin.device.os: `string | number` is not written as it is; …}. */
    @Override
    public String toString() {
        return place + ": `" + typeScript + "` is not written as it is; " + instead + ".";
    }
}
