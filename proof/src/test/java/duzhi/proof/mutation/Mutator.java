package duzhi.proof.mutation;

import java.io.IOException;
import java.util.Random;

/** A way to damage a document. The same bytes and the same random numbers give the same damage. */
interface Mutator {

    byte[] mutate(byte[] bytes, Random random) throws IOException;

    /** A mutator with the name it is counted by. */
    record Named(String name, Mutator mutator) implements Mutator {

        @Override
        public byte[] mutate(byte[] bytes, Random random) throws IOException {
            return mutator.mutate(bytes, random);
        }
    }
}
