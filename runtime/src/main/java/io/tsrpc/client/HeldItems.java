package io.tsrpc.client;

import io.tsrpc.TsrpcError;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What waits for a connection, in order. Not thread-safe. */
final class HeldItems {
    private final int maxCalls;
    private final int maxMessages;
    private final Set<Held> items = new LinkedHashSet<>();
    private int messages;

    /** Creates a line that holds nothing. */
    HeldItems(int maxCalls, int maxMessages) {
        this.maxCalls = maxCalls;
        this.maxMessages = maxMessages;
    }

    /**
     * Adds an item.
     *
     * @param isReleasing whether the line is being sent, so that no item waits for long
     * @return why it is not added, or null
     */
    @Nullable
    TsrpcError add(Held item, boolean isReleasing) {
        boolean isMessage = item instanceof Held.OfMessage;
        int most = isMessage ? maxMessages : maxCalls;
        int now = isMessage ? messages : items.size() - messages;
        if (now >= most && !isReleasing) {
            return most == 0 ? ClientErrors.notConnected() : ClientErrors.tooManyWaiting(most);
        }
        items.add(item);
        messages += isMessage ? 1 : 0;
        return null;
    }

    /** Removes an item. Does nothing if it is not held. */
    void remove(Held item) {
        if (items.remove(item) && item instanceof Held.OfMessage) {
            messages--;
        }
    }

    /** Takes the first item, or null if there is none. */
    @Nullable
    Held poll() {
        Iterator<Held> all = items.iterator();
        if (!all.hasNext()) {
            return null;
        }
        Held first = all.next();
        remove(first);
        return first;
    }

    List<Held> takeAll() {
        List<Held> all = List.copyOf(items);
        items.clear();
        messages = 0;
        return all;
    }
}
