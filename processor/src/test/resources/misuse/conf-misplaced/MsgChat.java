package chat.protocols;

@Access
public record MsgChat(User user, Line line) {
    @Access // ERROR[CONF_MISPLACED] `@Access` has no effect on `MsgChat.Line`; put it on `MsgChat`.
    public record Line(String text) {}

    @Access // ERROR[CONF_MISPLACED] `@Access` has no effect on `first`; put it on `MsgChat`.
    public String first(
            @Access // ERROR[CONF_MISPLACED] `@Access` has no effect on `words`; put it on `MsgChat`.
            String words) {
        return words;
    }
}
