package io.tsrpc.net;

import io.tsrpc.log.EscapedText;
import io.tsrpc.text.ShortText;
import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The head of an HTTP response.
 *
 * @param isHttp11 whether the version is 1.1, otherwise it is 1.0
 * @param status the status code
 * @param reason the reason phrase, perhaps empty
 * @param text the whole head
 */
public record ReceivedHead(boolean isHttp11, int status, String reason, String text) {
    private static final Pattern STATUS_LINE =
            Pattern.compile("HTTP/1\\.([01]) ([1-9]\\d{2})(?: (.*))?", Pattern.DOTALL);
    private static final int LONGEST_REASON = 100;
    private static final String LINE_END = "\r\n";

    /**
     * Parses a head, up to its empty line.
     *
     * @throws ProtocolException if its first line is not that of HTTP/1, with a status of three digits, if CR or NUL is within a line,
     *     or if a line is no header
     */
    public static ReceivedHead parse(ByteBuffer bytes) throws ProtocolException {
        String text = StandardCharsets.ISO_8859_1.decode(bytes).toString();
        String first = text.substring(0, text.indexOf(LINE_END));
        Matcher line = STATUS_LINE.matcher(first);
        if (!line.matches()) {
            throw first.startsWith("HTTP/1.")
                    ? new InvalidHttpException("The answer begins with", first)
                    : new NotHttpException(bytes.flip());
        }
        if (!HeadLines.endProperly(text)) {
            throw new InvalidHttpException("The head of the answer contains NUL, or a CR that is not before an LF");
        }
        if (!HeadLines.areHeadersOfAnswer(text)) {
            throw new InvalidHttpException("The head of the answer contains a line that is no header");
        }
        String reason = line.group(3);
        return new ReceivedHead(
                line.group(1).equals("1"), Integer.parseInt(line.group(2)), reason == null ? "" : reason, text);
    }

    /** The value of the first header of this name, in any case; null if there is none. */
    public @Nullable String header(String name) {
        List<String> values = headers(name);
        return values.isEmpty() ? null : values.get(0);
    }

    /** The values of all headers of this name, in any case. */
    public List<String> headers(String name) {
        List<String> values = List.of();
        int line = text.indexOf(LINE_END) + LINE_END.length();
        while (!text.startsWith(LINE_END, line)) {
            int end = text.indexOf(LINE_END, line);
            int colon = line + name.length();
            if (colon < end && text.charAt(colon) == ':' && text.regionMatches(true, line, name, 0, name.length())) {
                if (values.isEmpty()) {
                    values = new ArrayList<>(1);
                }
                values.add(text.substring(colon + 1, end).strip());
            }
            line = end + LINE_END.length();
        }
        return values;
    }

    /** Status and reason for people, such as {@code 404 Not Found}. */
    public String statusAndReason() {
        return reason.isEmpty()
                ? Integer.toString(status)
                : status + " " + EscapedText.of(ShortText.of(reason, LONGEST_REASON));
    }
}
