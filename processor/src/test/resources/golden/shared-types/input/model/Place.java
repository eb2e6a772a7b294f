package chat.model;

/** Other protocols may send it, too. */
public record Place(int x, int y) {}
