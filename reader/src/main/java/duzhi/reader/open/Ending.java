package duzhi.reader.open;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Whether a file ends before its structure is closed, told only where that is sure: a download or copy that was cut off. */
final class Ending {

    private static final int PDF_HEAD = 1024;
    private static final int PDF_TAIL = 2048;

    /** The end of a directory and the longest comment behind it. */
    private static final int ZIP_TAIL = 22 + 65_535;

    private static final long OLE = 0xE11AB1A1E011CFD0L;
    private static final int OLE_HEAD = 512;
    private static final int OLE_SECTOR_SHIFT = 30;
    private static final int OLE_TABLES = 44;
    private static final int OLE_FIRST_TABLE = 76;
    private static final int OLE_TABLES_IN_HEAD = 109;
    private static final int OLE_FREE = -1;

    private Ending() {}

    /** Whether the end is missing for sure. */
    static boolean isMissing(byte[] bytes) {
        String head = text(bytes, 0, PDF_HEAD);
        if (head.startsWith("PK\u0003\u0004")) {
            return !text(bytes, bytes.length - ZIP_TAIL, ZIP_TAIL).contains("PK\u0005\u0006");
        }
        if (head.contains("%PDF-")) {
            String tail = text(bytes, bytes.length - PDF_TAIL, PDF_TAIL);
            return !tail.contains("%%EOF") && !tail.contains("startxref");
        }
        ByteBuffer compound = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        return bytes.length >= Long.BYTES && compound.getLong(0) == OLE && isShort(compound);
    }

    private static String text(byte[] bytes, int from, int length) {
        int begin = Math.max(0, from);
        int end = (int) Math.min(bytes.length, (long) Math.max(0, from) + length);
        return new String(bytes, begin, end - begin, StandardCharsets.ISO_8859_1);
    }

    /** A table of sectors lies beyond the end, or names a used sector that does. */
    private static boolean isShort(ByteBuffer file) {
        if (file.capacity() < OLE_HEAD) {
            return true;
        }
        int shift = file.getShort(OLE_SECTOR_SHIFT);
        if (shift != 9 && shift != 12) {
            return false;
        }
        int tables = Math.clamp(file.getInt(OLE_TABLES), 0, OLE_TABLES_IN_HEAD);
        int perTable = 1 << shift - 2;
        for (int i = 0; i < tables; i++) {
            long table = begin(file.getInt(OLE_FIRST_TABLE + i * Integer.BYTES), shift);
            if (table < 0 || table + (1L << shift) > file.capacity()) {
                return table >= 0;
            }
            for (int entry = perTable - 1; entry >= 0; entry--) {
                boolean used = file.getInt((int) table + entry * Integer.BYTES) != OLE_FREE;
                if (used && begin(i * perTable + entry, shift) >= file.capacity()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Where a sector begins, negative for what is no sector. */
    private static long begin(int sector, int shift) {
        return sector < 0 ? -1 : (sector + 1L) << shift;
    }
}
