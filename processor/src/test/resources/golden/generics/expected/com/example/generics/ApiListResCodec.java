package com.example.generics;

import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.Codec;
import io.tsrpc.codec.CodecException;
import io.tsrpc.codec.JsonNames;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.codec.JsonWriter;
import io.tsrpc.codec.Required;
import io.tsrpc.stub.Generation;
import javax.annotation.processing.Generated;

/**
 * Writes and reads {@link ApiList.Res}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class ApiListResCodec implements Codec<ApiList.Res> {
    /**
     * The only one: it has no state.
     */
    public static final ApiListResCodec INSTANCE = new ApiListResCodec();

    private static final JsonNames NAMES = JsonNames.of("items", "pages", "tree");

    private ApiListResCodec() {
        Generation.check(ApiListResCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, ApiList.Res value) {
        ApiList.Page<ApiList.Item> items = Required.property(value.items(), "items");
        ApiList.Page<ApiList.Page<String>> pages = Required.property(value.pages(), "pages");
        ApiList.Tree tree = Required.property(value.tree(), "tree");
        out.writeVarint(3);
        String at = "items";
        try {
            out.writeHeader(0x2b);
            ApiListPageOfItemCodec.INSTANCE.write(out, items);
            at = "pages";
            out.writeHeader(0x2f);
            ApiListPageOfPageOfStringCodec.INSTANCE.write(out, pages);
            at = "tree";
            out.writeHeader(0x33);
            ApiListTreeCodec.INSTANCE.write(out, tree);
        } catch (CodecException e) {
            throw e.at(at);
        }
    }

    @Override
    public ApiList.Res read(BinaryReader in) {
        ApiList.Page<ApiList.Item> items = null;
        ApiList.Page<ApiList.Page<String>> pages = null;
        ApiList.Tree tree = null;
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            try {
                switch (header >>> 2) {
                    case 10 -> items = ApiListPageOfItemCodec.INSTANCE.read(in);
                    case 11 -> pages = ApiListPageOfPageOfStringCodec.INSTANCE.read(in);
                    case 12 -> tree = ApiListTreeCodec.INSTANCE.read(in);
                    default -> in.skipProperty(header);
                }
            } catch (CodecException e) {
                throw e.at(property(header >>> 2));
            }
        }
        items = Required.property(items, "items");
        pages = Required.property(pages, "pages");
        tree = Required.property(tree, "tree");
        try {
            return new ApiList.Res(items, pages, tree);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, ApiList.Res value) {
        ApiList.Page<ApiList.Item> items = Required.property(value.items(), "items");
        ApiList.Page<ApiList.Page<String>> pages = Required.property(value.pages(), "pages");
        ApiList.Tree tree = Required.property(value.tree(), "tree");
        out.beginObject();
        String at = "items";
        try {
            out.name(NAMES, 0);
            ApiListPageOfItemCodec.INSTANCE.writeJson(out, items);
            at = "pages";
            out.name(NAMES, 1);
            ApiListPageOfPageOfStringCodec.INSTANCE.writeJson(out, pages);
            at = "tree";
            out.name(NAMES, 2);
            ApiListTreeCodec.INSTANCE.writeJson(out, tree);
        } catch (CodecException e) {
            throw e.at(at);
        }
        out.endObject();
    }

    @Override
    public ApiList.Res readJson(JsonReader in) {
        ApiList.Page<ApiList.Item> items = null;
        ApiList.Page<ApiList.Page<String>> pages = null;
        ApiList.Tree tree = null;
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> items = ApiListPageOfItemCodec.INSTANCE.readJson(in);
                    case 1 -> pages = ApiListPageOfPageOfStringCodec.INSTANCE.readJson(in);
                    case 2 -> tree = ApiListTreeCodec.INSTANCE.readJson(in);
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        items = Required.property(items, "items");
        pages = Required.property(pages, "pages");
        tree = Required.property(tree, "tree");
        try {
            return new ApiList.Res(items, pages, tree);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    /**
     * The name of the property in a block, for errors.
     */
    private static String property(int block) {
        return switch (block) {
            case 10 -> "items";
            case 11 -> "pages";
            case 12 -> "tree";
            default -> "#" + block;
        };
    }
}
