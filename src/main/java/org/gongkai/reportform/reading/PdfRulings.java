package org.gongkai.reportform.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** The rules that a page of a PDF draws: lines, the sides of boxes, and boxes so thin that they are lines. */
final class PdfRulings {

    private static final int MOST = 40_000;
    private static final double THIN = 2.5;

    private final PDFStreamEngine engine;
    private final PDRectangle page;
    private final List<Ruling> drawn = new ArrayList<>();
    private final List<Ruling> path = new ArrayList<>();
    private double startX;
    private double startY;
    private double x;
    private double y;

    /** Listens to an engine that will go through the page. */
    PdfRulings(PDFStreamEngine engine, PDRectangle page) {
        this.engine = engine;
        this.page = page;
        on("m", n -> start(n[0], n[1]), 2);
        on("l", n -> line(n[0], n[1]), 2);
        on("re", n -> box(n[0], n[1], n[2], n[3]), 4);
        on("c", n -> move(n[4], n[5]), 6);
        on("v", n -> move(n[2], n[3]), 4);
        on("y", n -> move(n[2], n[3]), 4);
        on("h", n -> line(startX, startY), 0);
        on("n", n -> path.clear(), 0);
        for (String paint : List.of("S", "f", "F", "f*", "B", "B*")) {
            on(paint, n -> paint(), 0);
        }
        for (String paint : List.of("s", "b", "b*")) {
            on(
                    paint,
                    n -> {
                        line(startX, startY);
                        paint();
                    },
                    0);
        }
    }

    List<Ruling> drawn() {
        return drawn;
    }

    private interface Step {
        void take(double[] numbers);
    }

    private void on(String operator, Step step, int numbers) {
        engine.addOperator(new OperatorProcessor(engine) {
            @Override
            public void process(Operator name, List<COSBase> operands) throws IOException {
                double[] values = new double[numbers];
                for (int i = 0; i < numbers; i++) {
                    if (i >= operands.size() || !(operands.get(i) instanceof COSNumber number)) {
                        return;
                    }
                    values[i] = number.floatValue();
                }
                step.take(values);
            }

            @Override
            public String getName() {
                return operator;
            }
        });
    }

    private void start(double toX, double toY) {
        move(toX, toY);
        startX = toX;
        startY = toY;
    }

    private void move(double toX, double toY) {
        x = toX;
        y = toY;
    }

    private void line(double toX, double toY) {
        put(x, y, toX, toY);
        move(toX, toY);
    }

    private void box(double left, double bottom, double width, double height) {
        Matrix matrix = engine.getGraphicsState().getCurrentTransformationMatrix();
        double wide = Math.abs(width * matrix.getScalingFactorX());
        double high = Math.abs(height * matrix.getScalingFactorY());
        if (high <= THIN && wide > THIN) {
            put(left, bottom + height / 2, left + width, bottom + height / 2);
        } else if (wide <= THIN && high > THIN) {
            put(left + width / 2, bottom, left + width / 2, bottom + height);
        } else {
            put(left, bottom, left + width, bottom);
            put(left, bottom + height, left + width, bottom + height);
            put(left, bottom, left, bottom + height);
            put(left + width, bottom, left + width, bottom + height);
        }
        start(left, bottom);
    }

    private void put(double x1, double y1, double x2, double y2) {
        if (path.size() + drawn.size() > MOST) {
            return;
        }
        Matrix matrix = engine.getGraphicsState().getCurrentTransformationMatrix();
        Vector from = matrix.transform(new Vector((float) x1, (float) y1));
        Vector to = matrix.transform(new Vector((float) x2, (float) y2));
        double left = page.getLowerLeftX();
        double top = page.getUpperRightY();
        Ruling rule = Ruling.between(from.getX() - left, top - from.getY(), to.getX() - left, top - to.getY());
        if (rule != null) {
            path.add(rule);
        }
    }

    private void paint() {
        drawn.addAll(path);
        path.clear();
    }
}
