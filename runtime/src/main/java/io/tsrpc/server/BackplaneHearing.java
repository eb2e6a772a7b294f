package io.tsrpc.server;

import io.tsrpc.backplane.Backplane;
import io.tsrpc.backplane.Position;
import io.tsrpc.codec.CodecException;
import io.tsrpc.log.Log;
import io.tsrpc.log.RepeatedLog;
import io.tsrpc.log.Topic;
import org.jspecify.annotations.Nullable;

/** Passes on what a backplane tells to those whom it concerns. */
final class BackplaneHearing implements Backplane.Receiver {
    private static final Log LOG = Log.of(Topic.SERVER_ROOM);
    private static final RepeatedLog INVALID = new RepeatedLog(LOG);

    private final RoomChannels channels;
    private final @Nullable ClusterServers others;
    private final RoomCounters counters;

    /**
     * Creates one.
     *
     * @param others null if the server is alone: then only the logs of its rooms are heard
     */
    BackplaneHearing(RoomChannels channels, @Nullable ClusterServers others, RoomCounters counters) {
        this.channels = channels;
        this.others = others;
        this.counters = counters;
    }

    @Override
    public void published(String topic, byte[] frame) {
        if (others == null) {
            return;
        }
        try {
            others.received(topic, frame);
        } catch (CodecException e) { // of another version, or of somebody else
            counters.unreadable();
            INVALID.warnOfInput(e, "A frame of {} is unreadable", topic);
        }
    }

    @Override
    public void appended(String topic, Position position, byte[] frame) {
        if (position.seq() == 0) { // the place before the first: no engine gives it to a frame
            counters.unreadable();
            INVALID.warn("A frame of {} is dropped: its number is 0", topic);
            return;
        }
        channels.appended(topic, position, frame);
    }

    @Override
    public void lost(@Nullable String topic) {
        channels.lost(topic);
        if (others != null) {
            others.lost(topic);
        }
    }

    @Override
    public void down(Throwable cause) {
        LOG.warn("The backplane cannot be reached: {}", cause.toString());
        counters.engine(false);
        if (others != null) {
            others.isDown();
        }
    }

    @Override
    public void up() {
        counters.engine(true);
        channels.lost(null);
        if (others != null) {
            others.isUp();
        }
    }
}
