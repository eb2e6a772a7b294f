package chat.other;

interface ApiFactory {
    Object create();
}
