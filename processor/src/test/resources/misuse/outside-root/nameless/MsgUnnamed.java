public record MsgUnnamed(String text) {}
