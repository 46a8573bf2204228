package duzhi.publish.document;

/** A part of a document that stands on lines of its own. */
public sealed interface Block permits Paragraph, Table, Chart, PageBreak {}
