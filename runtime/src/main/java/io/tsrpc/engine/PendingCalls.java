package io.tsrpc.engine;

import io.tsrpc.TsrpcError;
import io.tsrpc.concurrent.SafeTask;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The pending calls, by serial number. */
final class PendingCalls {
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

    void failAll(Predicate<Call<?, ?>> which, TsrpcError error) {
        for (Call<?, ?> call : calls.values()) {
            if (which.test(call)) {
                SafeTask.run(() -> call.fail(error)); // the others must fail too
            }
        }
    }
}
