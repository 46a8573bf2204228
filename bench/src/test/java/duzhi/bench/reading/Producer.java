package duzhi.bench.reading;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Programs that write PDF. */
enum Producer {
    /** A library on PDFBox; draws borders as filled shapes. */
    OPENHTMLTOPDF("openhtmltopdf 1.1.30", ""),
    /** A browser's print, through Skia. */
    CHROMIUM("Chromium print", "chromium"),
    /** An office suite. */
    LIBREOFFICE("LibreOffice", "soffice");

    private static final int PATIENCE = 120;

    private final String label;
    private final String program;

    Producer(String label, String program) {
        this.label = label;
        this.program = program;
    }

    /** Its name with the version that is installed; empty if it is not. */
    Optional<String> installed() throws IOException, InterruptedException {
        if (program.isEmpty()) {
            return Optional.of(label);
        }
        try {
            Process process = new ProcessBuilder(program, "--version")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            String number = said.replaceAll("(?s)^\\D*([\\d.]+).*", "$1");
            return process.waitFor() == 0 ? Optional.of(label + " " + number) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Whether it is asked for tables without lines too. */
    boolean takesBorderless() {
        return this != LIBREOFFICE;
    }

    /** Prints a sample with the type of this file. */
    void print(Sample sample, Path font, Path pdf) throws IOException, InterruptedException {
        switch (this) {
            case OPENHTMLTOPDF -> library(sample, font, pdf);
            case CHROMIUM -> browser(sample, font, pdf);
            case LIBREOFFICE -> office(sample, font, pdf);
        }
    }

    private static void library(Sample sample, Path font, Path pdf) throws IOException {
        try (OutputStream out = Files.newOutputStream(pdf)) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.useFont(font.toFile(), "Sample");
            builder.withHtmlContent(Html.of(sample, "").replaceFirst("@font-face [^}]*}", ""), null);
            builder.toStream(out);
            builder.run();
        }
    }

    private static void browser(Sample sample, Path font, Path pdf) throws IOException, InterruptedException {
        Path html = pdf.resolveSibling(pdf.getFileName() + ".html");
        Files.writeString(html, Html.of(sample, font.toUri().toString()));
        run(
                pdf.resolveSibling("fonts.conf"),
                "chromium",
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + Files.createTempDirectory(pdf.getParent(), "browser"),
                "--no-pdf-header-footer",
                "--print-to-pdf=" + pdf,
                html.toUri().toString());
    }

    private static void office(Sample sample, Path font, Path pdf) throws IOException, InterruptedException {
        Path fonts = pdf.resolveSibling("fonts.conf");
        Files.writeString(fonts, """
                <?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
                <fontconfig><dir>%s</dir><cachedir>%s</cachedir></fontconfig>
                """.formatted(font.getParent(), pdf.resolveSibling("font-cache")));
        Path source = pdf.resolveSibling(pdf.getFileName().toString().replace(".pdf", ".fodt"));
        Files.writeString(source, OpenDocument.of(sample, "Noto Sans SC"));
        run(
                fonts,
                "soffice",
                "-env:UserInstallation=" + pdf.resolveSibling("office").toUri(),
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                pdf.getParent().toString(),
                source.toString());
    }

    private static void run(Path fonts, String... command) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(command));
        ProcessBuilder builder = new ProcessBuilder(words)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        if (Files.exists(fonts)) {
            builder.environment().put("FONTCONFIG_FILE", fonts.toString());
        }
        Process process = builder.start();
        if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException(command[0] + " did not end within " + PATIENCE + " s");
        }
        if (process.exitValue() != 0) {
            throw new IOException(command[0] + " ended with status " + process.exitValue());
        }
    }
}
