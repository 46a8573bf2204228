package duzhi.proof.mutation;

import duzhi.proof.mutation.Content.Part;
import java.util.ArrayList;
import java.util.List;

/**
 * A page on which content is set: paper as wide as its widest table, every cell on one line, tables going on over
 * pages. Points from the top left corner.
 */
record Paper(double width, double height, List<Words> words, List<Rule> rules) {

    /** Words on one line, their base line at that height. */
    record Words(double x, double base, double size, String text) {}

    /** A line between two points. */
    record Rule(double fromX, double fromY, double toX, double toY) {}

    private static final double SIZE = 8;
    private static final double ROW = 14;
    private static final double MARGIN = 40;
    private static final double HEIGHT = 842;
    private static final double NARROWEST = 595;

    static List<Paper> of(Content content) {
        return new Setter(width(content)).set(content);
    }

    /** How wide a character is for its size. */
    static double width(char c) {
        return c < 0x2000 && c != '…' ? 0.5 : 1;
    }

    static double width(String text) {
        return text.chars().mapToDouble(c -> width((char) c)).sum();
    }

    private static double[] edges(Part.Table table) {
        double[] edges = new double[table.columns() + 1];
        edges[0] = MARGIN;
        for (int i = 0; i < table.columns(); i++) {
            int column = i;
            double widest = table.cells().stream()
                    .filter(cell -> cell.column() == column)
                    .mapToDouble(cell -> width(cell.text()) / cell.columns())
                    .max()
                    .orElse(0);
            edges[i + 1] = edges[i] + SIZE * (widest + 2);
        }
        return edges;
    }

    private static double width(Content content) {
        double widest = content.tables().stream()
                .mapToDouble(table -> edges(table)[table.columns()] + MARGIN)
                .max()
                .orElse(0);
        return Math.max(NARROWEST, widest);
    }

    /** Sets parts from the top of a page down and goes on with the next page. */
    private static final class Setter {

        private final double width;
        private final List<Paper> pages = new ArrayList<>();
        private List<Words> words = new ArrayList<>();
        private List<Rule> rules = new ArrayList<>();
        private double y = MARGIN;

        Setter(double width) {
            this.width = width;
        }

        List<Paper> set(Content content) {
            for (Part part : content.parts()) {
                switch (part) {
                    case Part.Line line -> line(line.text());
                    case Part.Table table -> table(table);
                }
            }
            turn();
            return pages;
        }

        private void turn() {
            pages.add(new Paper(width, HEIGHT, words, rules));
            words = new ArrayList<>();
            rules = new ArrayList<>();
            y = MARGIN;
        }

        private void need(double more) {
            if (y + more > HEIGHT - MARGIN) {
                turn();
            }
        }

        /** Broken where the paper ends. */
        private void line(String text) {
            StringBuilder rest = new StringBuilder();
            for (int i = 0; i < text.length(); i++) {
                if (SIZE * (width(rest.toString()) + 1) > width - 2 * MARGIN) {
                    put(rest);
                }
                rest.append(text.charAt(i));
            }
            put(rest);
            y += ROW / 2;
        }

        private void put(StringBuilder text) {
            need(ROW);
            words.add(new Words(MARGIN, y + SIZE, SIZE, text.toString()));
            text.setLength(0);
            y += ROW;
        }

        private void table(Part.Table table) {
            double[] edges = edges(table);
            need(3 * ROW);
            List<Content.Cell> cells = table.cells();
            double top = y;
            int first = 0;
            for (int row = 0; row < table.rows().size(); row++) {
                if (y + ROW > HEIGHT - MARGIN) {
                    turn();
                    top = y;
                    first = row;
                }
                for (Content.Cell cell : cells) {
                    if (cell.row() <= row && row < cell.row() + cell.rows()) {
                        cell(cell, row, edges, top + (cell.row() - first) * ROW);
                    }
                }
                y += ROW;
            }
            y += ROW;
        }

        /** The part of a cell that stands in a row: its sides, and its upper and lower edge where they are in it. */
        private void cell(Content.Cell cell, int row, double[] edges, double begin) {
            double left = edges[cell.column()];
            double right = edges[cell.column() + cell.columns()];
            rules.add(new Rule(left, y, left, y + ROW));
            rules.add(new Rule(right, y, right, y + ROW));
            boolean first = row == cell.row();
            if (first || begin < MARGIN && y == MARGIN) {
                rules.add(new Rule(left, y, right, y));
            }
            boolean last = row == cell.row() + cell.rows() - 1;
            if (last || y + 2 * ROW > HEIGHT - MARGIN) {
                rules.add(new Rule(left, y + ROW, right, y + ROW));
            }
            if (first && !cell.text().isEmpty()) {
                words.add(new Words(left + SIZE, y + ROW - 4, SIZE, cell.text()));
            }
        }
    }
}
