package io.tsrpc.backplane;

import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Logs of frames, one for each topic. The frames of an epoch are numbered from 1 on, without holes. A log keeps its epoch at least for as
 * long as it keeps frames or somebody has subscribed; one that was forgotten, or may have gone back, gets another: an engine that can
 * be restarted from an old snapshot includes what identifies its boot. Any thread may call any method; none blocks.
 */
public interface RoomLog {
    /**
     * Appends a frame, and sends it to all who have subscribed to the topic with its position, as one step: all of them get the frames of
     * a topic in the order of their positions.
     *
     * @param frame nobody may change it any more
     * @return the frame's position. It fails at once if the engine is down or too much waits for it: nothing is appended later then.
     *     If it fails because the answer did not come, the frame may have been appended
     */
    CompletionStage<Position> append(String topic, byte[] frame, Retention retention);

    /**
     * Reads what follows a position.
     *
     * @param after the position, or null to read none but learn the top
     * @param maxMessages at most so many frames, from 1 on
     * @param maxBytes at most so many bytes, but one frame at least
     * @return the oldest frames that are kept of those that follow. If {@code after} is of another epoch or above the top, there are none;
     *     {@link Page#top} tells
     */
    CompletionStage<Page> read(String topic, @Nullable Position after, int maxMessages, int maxBytes);
}
