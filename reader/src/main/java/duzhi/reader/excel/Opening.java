package duzhi.reader.excel;

import duzhi.reader.document.Limits;
import duzhi.reader.document.Original;
import duzhi.reader.document.Unreadable;
import duzhi.reader.document.Unreadable.Why;
import duzhi.reader.document.Watch;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** From bytes to an open workbook, or to the reason why there is none. */
final class Opening {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] RESOURCE_FORK = {0, 5, 0x16, 7};
    private static final int LARGEST_LOCK = 200;
    private static final int LOCK_OWNER = 54;

    private Opening() {}

    static Workbook open(Original original, Limits limits, Watch watch) throws Unreadable {
        byte[] bytes = original.bytes();
        refuse(original);
        try {
            if (startsWith(bytes, ZIP)) {
                return new XSSFWorkbook(OPCPackage.open(new Parts(bytes, limits, watch)));
            }
            if (startsWith(bytes, COMPOUND)) {
                return compound(bytes);
            }
        } catch (EncryptedDocumentException e) {
            throw new Unreadable(Why.PASSWORD, "");
        } catch (OldExcelFormatException e) {
            throw new Unreadable(Why.OTHER_FORMAT, "BIFF");
        } catch (IOException | OpenXML4JException | RuntimeException e) {
            throw new Unreadable(Why.DAMAGED, e.getClass().getSimpleName()).unless(e);
        }
        throw new Unreadable(Why.DAMAGED, "");
    }

    private static void refuse(Original original) throws Unreadable {
        byte[] bytes = original.bytes();
        if (bytes.length == 0) {
            throw new Unreadable(Why.EMPTY, "");
        }
        if (isLock(original)) {
            throw new Unreadable(Why.LOCK_FILE, "");
        }
        if (startsWith(bytes, RESOURCE_FORK)) {
            throw new Unreadable(Why.RESOURCE_FORK, "");
        }
    }

    /** Known by its name or, when renamed, by its one field: the length of the user's name, the name, blanks. */
    private static boolean isLock(Original original) {
        byte[] bytes = original.bytes();
        if (bytes.length > LARGEST_LOCK || bytes.length < LOCK_OWNER) {
            return original.name().startsWith("~$") && bytes.length <= LARGEST_LOCK;
        }
        int name = bytes[0];
        boolean padded = name > 0 && name < LOCK_OWNER - 1;
        for (int i = name + 1; padded && i < LOCK_OWNER; i++) {
            padded = bytes[i] == ' ';
        }
        return padded || original.name().startsWith("~$");
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    private static Workbook compound(byte[] bytes) throws IOException, Unreadable {
        POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes));
        Set<String> names = files.getRoot().getEntryNames();
        if (names.contains("EncryptedPackage")) {
            throw new Unreadable(Why.PASSWORD, "");
        }
        if (names.contains("Book") && !names.contains("Workbook")) {
            throw new Unreadable(Why.OTHER_FORMAT, "BIFF");
        }
        return new HSSFWorkbook(files);
    }
}
