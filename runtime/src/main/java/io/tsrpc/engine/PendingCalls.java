package io.tsrpc.engine;

import io.tsrpc.TsrpcError;
import io.tsrpc.concurrent.SafeTask;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The pending calls, by serial number. */
final class PendingCalls {
    static {
        Objects.requireNonNull(OutOfMemoryError.class); // loaded now: a full heap may be the first that is caught
    }

    private final Map<Long, Call<?, ?>> calls = new ConcurrentHashMap<>();

    void add(Call<?, ?> call) {
        calls.put(call.number(), call);
    }

    void remove(Call<?, ?> call) {
        calls.remove(call.number(), call);
    }

    @Nullable
    Call<?, ?> get(long sn) {
        return calls.get(sn);
    }

    boolean isEmpty() {
        return calls.isEmpty();
    }

    /** Fails calls. If one cannot be failed, because there is no memory, this throws when it has tried all, and may be called again. */
    void failAll(Predicate<Call<?, ?>> which, TsrpcError error) {
        OutOfMemoryError problem = null;
        for (Call<?, ?> call : calls.values()) {
            try {
                if (which.test(call)) {
                    call.fail(error);
                }
            } catch (OutOfMemoryError e) {
                problem = e;
            } catch (Throwable e) {
                SafeTask.failed(e);
            }
        }
        if (problem != null) {
            throw problem;
        }
    }
}
