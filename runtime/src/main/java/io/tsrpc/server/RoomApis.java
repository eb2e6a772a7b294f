package io.tsrpc.server;

import static java.util.Objects.requireNonNull;

import io.tsrpc.ApiCall;
import io.tsrpc.ErrorCode;
import io.tsrpc.TsrpcError;
import io.tsrpc.TsrpcException;
import io.tsrpc.backplane.Position;
import io.tsrpc.concurrent.Interrupts;
import io.tsrpc.log.FailureLog;
import io.tsrpc.log.Log;
import io.tsrpc.log.Topic;
import io.tsrpc.room.Member;
import io.tsrpc.room.RoomAdmission;
import io.tsrpc.room.RoomDecision;
import io.tsrpc.room.protocols.RoomsProtocol;
import io.tsrpc.room.protocols.rt.ApiLeave;
import io.tsrpc.room.protocols.rt.ApiResume;
import io.tsrpc.room.protocols.rt.ApiWatch;
import io.tsrpc.room.protocols.rt.MsgPresence;
import io.tsrpc.room.protocols.rt.RoomMember;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The APIs by which clients enter rooms, leave them, and watch who is there. */
final class RoomApis {
    private static final FailureLog FAILURES = new FailureLog(Log.of(Topic.SERVER_ROOM));

    /** Of how many a client hears in one message. */
    private static final int MOST_IN_MESSAGE = 500;

    /** How many rooms a client may ask for at once: as many as clients remember, whatever the limit of the server to which they come back. */
    private static final int MOST_WANTED = 10_000;

    /** How long an epoch may be: as long as one that clients remember. */
    private static final int LONGEST_EPOCH = 256;

    /** What a call that enters rooms holds, about, until it has ended. */
    private static final int BYTES_OF_CALL = 1_000;

    /** What it holds of each room, without its name and its epoch. */
    private static final int BYTES_OF_WANTED = 256;

    private static final TsrpcError TOO_MANY =
            ServerErrors.error("Too many rooms are being entered at once", ErrorCode.TOO_MANY_CALLS);

    private static final TsrpcError TOO_LATE = TsrpcError.of("The server has decided too late");

    private final RoomAdmission admission;
    private final RoomPlan plan;
    private final Unhandled unhandled;

    /** @param unhandled counts what calls hold that enter rooms */
    RoomApis(RoomAdmission admission, RoomPlan plan, Unhandled unhandled) {
        this.admission = admission;
        this.plan = plan;
        this.unhandled = unhandled;
    }

    /** Implements the APIs, which the protocol must have. */
    void addTo(ApiHandlers handlers) {
        handlers.put(RoomsProtocol.RESUME, this::resume);
        handlers.put(RoomsProtocol.LEAVE, this::leave);
        handlers.put(RoomsProtocol.WATCH, this::watch);
    }

    // --- entering ----------------------------------------------------------------------------------------------------

    private void resume(ApiCall<ApiResume.Req, ApiResume.Res> call) {
        DuplexConnection conn = duplex(call);
        List<ApiResume.Wanted> wanted = call.req().rooms();
        if (wanted.size() > mostWanted()) {
            throw new TsrpcException("A request may be for " + mostWanted() + " rooms", ErrorCode.TOO_MANY_ROOMS);
        }
        wanted.forEach(RoomApis::check);
        Optional<Boolean> later = call.req().later();
        if (later.orElse(false)) {
            announced(call, conn);
            return;
        }
        conn.learnedRooms();
        if (!conn.memberships().tryWant(wanted.size(), mostWantedNow())) {
            throw new TsrpcException(TOO_MANY);
        }
        boolean comesBack = later.isPresent()
                && conn.memberships()
                        .comesBackTo(wanted.stream().map(ApiResume.Wanted::room).toList());
        long held = BYTES_OF_CALL + wanted.stream().mapToLong(RoomApis::bytesOf).sum();
        unhandled.hold(held);
        RoomByRoom<Entered> rooms = new RoomByRoom<>(conn, wanted, room -> resume(call, conn, room));
        CompletableFuture<?> ended = rooms.enter().whenComplete((all, failure) -> {
            conn.memberships().wantNoMore(wanted.size());
            if (comesBack) {
                conn.memberships().isBack();
            }
            unhandled.release(held);
            if (failure == null) {
                answer(call, conn, all);
            } else {
                FAILURES.error(call.service(), failure, "A client could not enter its rooms");
                call.error("The rooms could not be entered");
            }
        });
        if (!ended.isDone()) {
            call.onCancel(rooms::stop);
        }
    }

    /** The client will name its rooms when it has logged in. Until then it hears nothing of its places in others, as it would ask from there. */
    private static void announced(ApiCall<ApiResume.Req, ApiResume.Res> call, DuplexConnection conn) {
        if (!call.req().rooms().isEmpty()) {
            throw new TsrpcException("A request for later must not name rooms", ErrorCode.INPUT_DATA_ERR);
        }
        conn.memberships().awaitRooms();
        call.succ(new ApiResume.Res(List.of()));
    }

    private static long bytesOf(ApiResume.Wanted wanted) {
        int epoch = wanted.from().map(at -> at.epoch().length()).orElse(0);
        return BYTES_OF_WANTED + 2L * (wanted.room().length() + epoch);
    }

    private int mostWanted() {
        return Math.max(MOST_WANTED, plan.mostOfConnection());
    }

    /** How many rooms the calls of one connection may want together: a call lasts as long as its client does not read. */
    private int mostWantedNow() {
        double held = unhandled.heldPart();
        if (held >= 0.5) {
            return 0;
        }
        return held >= 0.25 ? plan.mostOfConnection() : mostWanted();
    }

    private record Entered(String room, RoomEntry entry) {}

    private CompletableFuture<Entered> resume(ApiCall<?, ?> call, DuplexConnection conn, ApiResume.Wanted wanted) {
        if (call.isCancelled()) { // between two rooms
            return refusal(wanted, TOO_LATE);
        }
        if (call instanceof ServerCall<?, ?> running) {
            running.prolong();
        }
        Memberships memberships = conn.memberships();
        TsrpcError problem = memberships.refusal(wanted.room());
        if (problem != null) { // each room has its answer, so that a client in more rooms than it may be in is in some
            return refusal(wanted, problem);
        }
        Position from = wanted.from().map(RoomPositions::of).orElse(null);
        CompletionStage<RoomEntry> entry = memberships.goOn(wanted.room(), from);
        if (entry == null) {
            entry = decided(call, conn, wanted.room(), from);
        }
        return entry.thenApply(entered -> new Entered(wanted.room(), entered)).toCompletableFuture();
    }

    /** Lets the client into a room in which it is not, if it is admitted. */
    private CompletionStage<RoomEntry> decided(
            ApiCall<?, ?> call, DuplexConnection conn, String room, @Nullable Position from) {
        Memberships memberships = conn.memberships();
        Memberships.Wish wish = memberships.wish(room);
        RoomDecision decision = decide(conn, room);
        if (decision instanceof RoomDecision.Admitted admitted && !call.isCancelled()) {
            return memberships.join(wish, admitted.options(), from);
        }
        memberships.giveUp(wish);
        CompletionStage<RoomEntry> meanwhile = memberships.goOn(room, from); // a handler may have let it in
        return meanwhile == null ? CompletableFuture.completedFuture(refusal(decision)) : meanwhile;
    }

    private static RoomEntry refusal(RoomDecision decision) {
        return RoomEntry.failure(decision instanceof RoomDecision.Refused refused ? refused.error() : TOO_LATE);
    }

    private static CompletableFuture<Entered> refusal(ApiResume.Wanted wanted, TsrpcError why) {
        return CompletableFuture.completedFuture(new Entered(wanted.room(), RoomEntry.failure(why)));
    }

    private RoomDecision decide(DuplexConnection conn, String room) {
        try {
            RoomDecision decision = admission.decide(conn, room);
            Interrupts.forget();
            if (decision == null) {
                throw new NullPointerException("The room admission returned null");
            }
            return decision;
        } catch (Throwable e) { // user code
            FAILURES.error(admission.getClass(), e, "The room admission failed; the client is refused");
            return RoomDecision.refused("The server could not decide");
        }
    }

    /**
     * A handler may have let a client into a room just when it was refused. A client that wanted to come back there has forgotten the room
     * at the answer, and hears once more that it is in.
     */
    private static void tellWhoIsInNevertheless(DuplexConnection conn, List<Entered> entries) {
        for (Entered entered : entries) {
            if (entered.entry().error() != null) {
                conn.memberships().tellIfIn(entered.room());
            }
        }
    }

    /** If the backplane is away, the client is not refused, but has to try again. */
    private static void answer(
            ApiCall<ApiResume.Req, ApiResume.Res> call, DuplexConnection conn, List<Entered> entries) {
        Optional<TsrpcError> down = entries.stream()
                .flatMap(entered -> Stream.ofNullable(entered.entry().error()))
                .filter(error -> ErrorCode.BACKPLANE_DOWN.equals(error.code()))
                .findFirst();
        if (down.isPresent()) {
            call.error(down.get());
        } else {
            call.succ(new ApiResume.Res(entries.stream()
                    .map(entered -> answer(entered.room(), entered.entry()))
                    .toList()));
            if (call.req().later().isPresent()) {
                tellWhoIsInNevertheless(conn, entries);
            }
        }
    }

    private static ApiResume.Resumed answer(String room, RoomEntry entry) {
        TsrpcError error = entry.error();
        if (error != null) {
            return refused(room, error);
        }
        Position at = entry.at();
        return new ApiResume.Resumed(
                room,
                Optional.empty(),
                at == null ? Optional.empty() : Optional.of(RoomPositions.of(at)),
                entry.recovered(),
                entry.lost().isPresent() ? Optional.of(entry.lost().getAsLong()) : Optional.empty(),
                Optional.empty());
    }

    private static ApiResume.Resumed refused(String room, TsrpcError error) {
        return new ApiResume.Resumed(
                room,
                Optional.of(error.message()),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.ofNullable(error.code()).map(ErrorCode::toString));
    }

    // --- leaving, and watching ---------------------------------------------------------------------------------------

    private void leave(ApiCall<ApiLeave.Req, ApiLeave.Res> call) {
        DuplexConnection conn = duplex(call);
        for (String room : call.req().rooms()) {
            conn.memberships().leaveAsAsked(room);
        }
        call.succ(new ApiLeave.Res());
    }

    private void watch(ApiCall<ApiWatch.Req, ApiWatch.Res> call) {
        DuplexConnection conn = duplex(call);
        String room = call.req().room();
        Membership member = conn.memberships().member(room);
        if (member == null) {
            throw new TsrpcException("The connection is not in the room", ErrorCode.NOT_IN_ROOM);
        }
        conn.learnedRooms();
        int watch = call.req().watch();
        if (!call.req().on()) {
            member.endWatch(watch);
        } else if (member.beginWatch(watch)) {
            member.watch(
                    watch,
                    plan.rooms()
                            .listen(room, new Watcher(plan.teller().sender(), room, member, watch), MOST_IN_MESSAGE));
        }
        call.succ(new ApiWatch.Res());
    }

    /** Tells a member who is there, and no more than its connection takes. */
    private record Watcher(MsgSender sender, String room, Membership member, int watch) implements PresenceBatch {
        @Override
        public boolean changed(List<Member> joined, List<Member> left) {
            MsgPresence news = new MsgPresence(
                    room,
                    joined.stream().map(Watcher::onWire).toList(),
                    left.stream().map(Member::connectionId).toList(),
                    watch);
            return sender.offer(member, RoomsProtocol.PRESENCE, news);
        }

        @Override
        public void cannotTell() {
            member.duplex().closeSlow();
        }

        @Override
        public boolean isFull(Runnable action) {
            return member.duplex().awaitWritable(action);
        }

        @Override
        public void giveUpWait(Runnable action) {
            boolean unused = member.duplex().giveUpWait(action);
        }

        private static RoomMember onWire(Member member) {
            return new RoomMember(member.connectionId(), member.userId(), member.data());
        }
    }

    private static DuplexConnection duplex(ApiCall<?, ?> call) {
        if (call.conn() instanceof DuplexConnection duplex) {
            return duplex;
        }
        throw new TsrpcException("The connection of a single request cannot be in rooms");
    }

    private static void check(ApiResume.Wanted wanted) {
        try {
            var unused = Names.checked(wanted.room(), "room");
        } catch (IllegalArgumentException e) {
            throw new TsrpcException(requireNonNull(e.getMessage(), "message"));
        }
        if (wanted.from().filter(at -> at.epoch().length() > LONGEST_EPOCH).isPresent()) {
            throw new TsrpcException("epoch must not have more than " + LONGEST_EPOCH + " characters");
        }
    }
}
