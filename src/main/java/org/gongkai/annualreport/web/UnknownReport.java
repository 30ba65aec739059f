package org.gongkai.annualreport.web;

import java.util.NoSuchElementException;
import org.gongkai.page.ErrorPages;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** An address of the desk that names no report. */
@ControllerAdvice(assignableTypes = {DeskReportsController.class, DeskCellController.class})
class UnknownReport {

    private final ErrorPages errors;

    UnknownReport(ErrorPages errors) {
        this.errors = errors;
    }

    @ExceptionHandler(NoSuchElementException.class)
    ModelAndView unknown() {
        return errors.show(HttpStatus.NOT_FOUND, "没有这份年报，或者该机关当年不单独编制年报。");
    }
}
