package io.tsrpc.example.upload;

import io.tsrpc.TsrpcException;
import java.util.regex.Pattern;

/** Names that a file may have: those that mean a file of the folder on every system, and nothing else. */
final class FileNames {
    /** Letters, digits and few other characters; no name begins with a dot or ends with a dot or a space. */
    private static final Pattern NAME =
            Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{M}\\p{N} ._()+,-]{0,98}[\\p{L}\\p{M}\\p{N}_)]|[\\p{L}\\p{N}_]");

    /** What Windows takes for devices, whatever comes behind a dot. */
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)( *\\..*)?");

    /** How long a name may be that is new: file systems have a limit in bytes, and a number may come into it. */
    private static final int LONGEST = 80;

    private FileNames() {}

    /** Whether a file here may have this name. */
    static boolean isGood(String name) {
        return NAME.matcher(name).matches() && !DEVICE.matcher(name).matches();
    }

    /** The name of a new file, if it is good. */
    static String checked(String name) {
        if (!isGood(name) || name.length() > LONGEST) {
            throw new TsrpcException("This is no name for a file here", "BAD_NAME");
        }
        return name;
    }

    /** The same name with a number before its ending: {@code cat (2).png}. */
    static String numbered(String name, int number) {
        int dot = name.lastIndexOf('.');
        int end = dot > 0 ? dot : name.length();
        return name.substring(0, end) + " (" + number + ")" + name.substring(end);
    }
}
