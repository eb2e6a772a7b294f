package chat.protocols;

import io.tsrpc.codec.TextForm;

public final class SizeText implements TextForm<Shape.Size> {
    @Override
    public String toText(Shape.Size value) {
        return value.text();
    }

    @Override
    public Shape.Size fromText(String text) {
        return new Shape.Size(text);
    }
}
