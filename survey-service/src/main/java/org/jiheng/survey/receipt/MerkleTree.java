package org.jiheng.survey.receipt;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Deque;

/** The Merkle tree hash of RFC 6962, section 2.1, over leaves as they come: it remembers one hash a level. */
public final class MerkleTree {
    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    /** @param leaves below it, a power of two */
    private record Subtree(byte[] hash, long leaves) {}

    private final MessageDigest sha256;
    private final Deque<Subtree> subtrees = new ArrayDeque<>();
    private long leaves;

    public MerkleTree() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public void add(byte[] leaf) {
        sha256.update(LEAF);
        Subtree next = new Subtree(sha256.digest(leaf), 1);
        while (!subtrees.isEmpty() && subtrees.peek().leaves() == next.leaves()) {
            next = joined(subtrees.pop(), next);
        }
        subtrees.push(next);
        leaves++;
    }

    /** How many were added. */
    public long leaves() {
        return leaves;
    }

    /** Over all that were added. */
    public byte[] root() {
        return subtrees.stream()
                .reduce((right, left) -> joined(left, right))
                .map(Subtree::hash)
                .orElseGet(sha256::digest);
    }

    private Subtree joined(Subtree left, Subtree right) {
        sha256.update(NODE);
        sha256.update(left.hash());
        return new Subtree(sha256.digest(right.hash()), left.leaves() + right.leaves());
    }
}
