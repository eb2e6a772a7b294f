package io.tsrpc.it.hall;

import io.tsrpc.DuplexClient;
import io.tsrpc.Reconnect;
import io.tsrpc.ReconnectListener;
import io.tsrpc.Subscription;
import io.tsrpc.TsrpcError;
import io.tsrpc.it.hall.protocols.HallProtocol;
import io.tsrpc.it.hall.protocols.MsgLine;
import io.tsrpc.room.ClientRoomsListener;
import io.tsrpc.ws.WsClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Visitors in Java. */
final class JavaCrowd implements Crowd {
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final AtomicLong recovered = new AtomicLong();
    private final List<Visitor> visitors = new ArrayList<>();

    JavaCrowd(int port, Plan plan) {
        for (int i = 0; i < plan.visitors(); i++) {
            visitors.add(new Visitor(i, port, plan));
        }
        visitors.forEach(Visitor::enter);
    }

    @Override
    public State state(int last) {
        List<Account> accounts = visitors.stream()
                .flatMap(visitor -> visitor.halls.values().stream())
                .toList();
        return new State(
                (int) visitors.stream().filter(visitor -> visitor.isThere).count(),
                (int) accounts.stream().filter(account -> account.sum() != last).count(),
                accounts.stream().mapToLong(account -> account.heard).sum(),
                accounts.stream().mapToLong(account -> account.lost).sum(),
                recovered.get(),
                String.join("; ", wrong));
    }

    @Override
    public void close() {
        visitors.forEach(visitor -> visitor.client.close());
    }

    /** What one visitor knows of one hall. Its events come one after the other. */
    private final class Account {
        private int last;
        private volatile long heard;
        private volatile long lost;

        synchronized void hear(int number) {
            if (number <= last) {
                wrong.add(number + " after " + last);
            }
            last = number;
            heard++;
        }

        synchronized void lose(long count) {
            lost += count;
        }

        synchronized long sum() {
            return heard + lost;
        }
    }

    private final class Visitor implements ClientRoomsListener {
        private final Map<String, Account> halls = new ConcurrentHashMap<>();
        private final DuplexClient client;
        private volatile boolean isThere;

        Visitor(int index, int port, Plan plan) {
            for (int i = 0; i < plan.each(); i++) {
                halls.put("hall/" + (index * plan.each() + i) % plan.halls(), new Account());
            }
            client = WsClient.of(
                    HallProtocol.PROTO,
                    "ws://127.0.0.1:" + port,
                    o -> o.json(index % 2 == 1)
                            .reconnect(Reconnect.backoff(Duration.ofMillis(500), Duration.ofMillis(plan.maxPause()))
                                    .listener(new Presence())));
            Subscription unused = client.rooms().listen(this);
            client.listenMsg(HallProtocol.LINE, this::hear);
        }

        private void hear(MsgLine line) {
            account(line.hall()).hear(line.number());
        }

        private Account account(String hall) {
            Account account = halls.get(hall);
            if (account == null) {
                throw new IllegalStateException(hall);
            }
            return account;
        }

        void enter() {
            if (!client.connect().join().isSucc()) {
                wrong.add("not connected");
            }
            for (String hall : halls.keySet()) {
                if (!client.rooms().join(hall).join().isSucc()) {
                    wrong.add("not in " + hall);
                }
            }
        }

        private final class Presence implements ReconnectListener {
            @Override
            public void connected() {
                isThere = true;
            }

            @Override
            public void lost(int code, @Nullable String reason) {
                isThere = false;
            }
        }

        @Override
        public void recovered(String room) {
            var unused = recovered.incrementAndGet();
        }

        @Override
        public void lost(String room, OptionalLong count) {
            if (count.isPresent()) {
                account(room).lose(count.getAsLong());
            } else {
                wrong.add("nobody knows how many lines of " + room + " are lost");
            }
        }

        @Override
        public void left(String room, Optional<TsrpcError> why) {
            wrong.add("left " + room + " " + why.map(TsrpcError::message).orElse(""));
        }
    }
}
