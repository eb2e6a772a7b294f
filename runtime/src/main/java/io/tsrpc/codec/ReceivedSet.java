package io.tsrpc.codec;

import java.io.Serializable;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.NoSuchElementException;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A set that generated codecs have read: unmodifiable, in order of arrival. Its hash codes are {@link SaltedHash}es: no
 * sender can choose elements with which {@link #contains} takes longer than with others.
 *
 * @param <E> the type of the elements
 */
public final class ReceivedSet<E extends @Nullable Object> extends AbstractSet<E> implements Serializable {
    private static final long serialVersionUID = 1L;

    /** How many elements may have the same hash code. Only the hash codes of users' classes come close to it. */
    private static final int MOST_ALIKE = 128;

    static final String DUPLICATE = "Duplicate element in a set.";

    private static final int FIRST_CAPACITY = 8;
    private static final int NONE = -1;
    private static final @Nullable Object[] NOTHING = {};
    private static final long[] NO_HASHES = {};
    private static final int[] NO_INDEXES = {};

    private final transient ToLongFunction<? super E> hashing;
    private transient @Nullable Object[] elements = NOTHING;
    private transient long[] hashes = NO_HASHES;

    /** For each element the index of the one before it in the same bucket. */
    private transient int[] previous = NO_INDEXES;

    /** The index of the last element in each bucket. */
    private transient int[] buckets = NO_INDEXES;

    private transient int size;
    private transient long sum;

    /** Creates an empty set. */
    public ReceivedSet(ToLongFunction<? super E> hashing) {
        this.hashing = hashing;
    }

    /**
     * Adds an element. Called by generated codecs only, before anybody else sees the set.
     *
     * @throws CodecException if the set contains it, or too many others with the same hash code, or if the element's own
     *     {@code equals} or {@code hashCode} throws
     */
    public void receive(@Nullable E element) {
        long hash = receivedHash(element);
        if (size == elements.length) {
            grow();
        }
        int bucket = bucket(hash);
        int alike = 0;
        for (int i = buckets[bucket]; i != NONE; i = previous[i]) {
            if (hashes[i] == hash) {
                if (isDuplicate(elements[i], element)) {
                    throw CodecException.badValue(DUPLICATE);
                }
                alike++;
            }
        }
        if (alike >= MOST_ALIKE) {
            throw CodecException.badValue("More than " + MOST_ALIKE + " elements of a set have the same hash code.");
        }
        elements[size] = element;
        hashes[size] = hash;
        previous[size] = buckets[bucket];
        buckets[bucket] = size++;
        sum += hash;
    }

    private long receivedHash(@Nullable E element) {
        try {
            return hash(element);
        } catch (Exception e) { // thrown by the user's class
            throw CodecException.of(e);
        }
    }

    private static boolean isDuplicate(@Nullable Object a, @Nullable Object b) {
        try {
            return equal(a, b);
        } catch (Exception e) { // thrown by the user's class
            throw CodecException.of(e);
        }
    }

    private void grow() {
        int capacity = Math.max(FIRST_CAPACITY, 2 * size);
        elements = Arrays.copyOf(elements, capacity);
        hashes = Arrays.copyOf(hashes, capacity);
        previous = Arrays.copyOf(previous, capacity);
        buckets = new int[capacity];
        Arrays.fill(buckets, NONE);
        for (int i = 0; i < size; i++) {
            int bucket = bucket(hashes[i]);
            previous[i] = buckets[bucket];
            buckets[bucket] = i;
        }
    }

    /** The number of buckets is a power of two. All bits of a hash code are equally random, so any of them choose one. */
    private int bucket(long hash) {
        return (int) hash & (buckets.length - 1);
    }

    private long hash(@Nullable E element) {
        return SaltedHash.scattered(element == null ? 0 : hashing.applyAsLong(element));
    }

    /** The largest number of elements that share a bucket: so many are looked at for one that the set does not contain. */
    int longestChain() {
        int longest = 0;
        for (int last : buckets) {
            int length = 0;
            for (int i = last; i != NONE; i = previous[i]) {
                length++;
            }
            longest = Math.max(longest, length);
        }
        return longest;
    }

    private static boolean equal(@Nullable Object a, @Nullable Object b) {
        return a == null ? b == null : a.equals(b);
    }

    long saltedHash() {
        return SaltedHash.ofSet(sum);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    @SuppressWarnings("unchecked") // a wrong type is noticed by the hashing
    public boolean contains(@Nullable Object element) {
        if (size == 0) {
            return false;
        }
        long hash;
        try {
            hash = hash((E) element);
        } catch (ClassCastException e) { // not an element of any such set
            return false;
        }
        return contains(element, hash);
    }

    private boolean contains(@Nullable Object element, long hash) {
        for (int i = buckets[bucket(hash)]; i != NONE; i = previous[i]) {
            if (hashes[i] == hash && equal(elements[i], element)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (other instanceof ReceivedSet<?> set) {
            return size == set.size && sum == set.sum && containsAllOf(set);
        }
        return super.equals(other);
    }

    private boolean containsAllOf(ReceivedSet<?> set) {
        for (int i = 0; i < set.size; i++) {
            if (!contains(set.elements[i], set.hashes[i])) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() { // as for any set
        return super.hashCode();
    }

    /** Another JVM has another salt. */
    private Object writeReplace() {
        return new LinkedHashSet<>(this);
    }

    @Override
    public Iterator<E> iterator() {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < size;
            }

            @Override
            @SuppressWarnings("unchecked") // only elements are received
            public E next() {
                if (next >= size) {
                    throw new NoSuchElementException();
                }
                return (E) elements[next++];
            }
        };
    }
}
