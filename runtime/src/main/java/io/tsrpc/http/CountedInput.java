package io.tsrpc.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body, with the number of bytes that have been read. Any thread may ask for that. */
final class CountedInput extends FilterInputStream {
    private volatile long count; // changed by the reading thread only

    CountedInput(InputStream in) {
        super(in);
    }

    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        int read = in.read();
        if (read >= 0) {
            add(1);
        }
        return read;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = in.read(bytes, from, length);
        if (read > 0) {
            add(read);
        }
        return read;
    }

    private void add(int more) {
        long before = count;
        count = before + more;
    }
}
