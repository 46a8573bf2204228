/** Invented documents for the tests of the writers. */
package duzhi.publish.written;
