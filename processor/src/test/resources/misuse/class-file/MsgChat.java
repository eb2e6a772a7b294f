package chat.protocols;

import chat.shared.User;
import java.time.DayOfWeek;
import java.util.List;

public record MsgChat(
        User user, // ERROR[CLASS_FILE] `User` is not among the sources that are compiled, but from a class file, where its annotations cannot be read
        List<User> again,
        DayOfWeek day) {} // ERROR[UNSUPPORTED_TYPE] `DayOfWeek` cannot be sent; write an enum of your own
