package org.whence.eval;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.whence.analysis.Analysis;
import org.whence.analysis.Analyzer;
import org.whence.reading.Folders;
import org.whence.reading.Found;
import org.whence.reading.ReadResult;
import org.whence.reading.Reader;
import org.whence.register.KeyedLinker;
import org.whence.register.Register;
import org.whence.report.Issue;
import org.whence.report.Report;
import org.whence.wire.AnalysisJson;
import org.whence.wire.RegisterJson;

/**
 * The whole way from files to a register, with the stages and facts that ship.
 *
 * @param analyses in the order of the files
 * @param passedOver what was found that is no report, and why
 */
record Run(List<Analysis> analyses, Register register, List<Issue> passedOver) {

    /**
     * Reads, analyses and links the reports among {@code paths}, files or folders.
     *
     * @throws EvalException if one of them does not exist
     */
    static Run over(List<Path> paths) {
        requireThere(paths);
        Reader reader = Reader.standard();
        Analyzer analyzer = Analyzer.standard();
        List<Analysis> analyses = new ArrayList<>();
        List<Issue> passedOver = new ArrayList<>();
        for (Found found : Folders.of(paths)) {
            ReadResult read = found.fold(reader::read, ReadResult.Rejected::new);
            read.accepted().map(analyzer::analyze).ifPresent(analyses::add);
            read.rejected().ifPresent(passedOver::add);
        }
        return new Run(analyses, KeyedLinker.load().link(analyses), passedOver);
    }

    static void requireThere(List<Path> paths) {
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new EvalException("there is no file or folder " + path);
            }
        }
    }

    /** Compares by way of the JSON form, so that what that form loses counts as lost. */
    Figures figures(Gold gold) {
        List<Given> given = new ArrayList<>();
        for (Analysis analysis : analyses) {
            Report report = analysis.report();
            given.add(Given.read(AnalysisJson.write(analysis), report.source()));
        }
        return Score.of(gold, given, GivenRegister.read(RegisterJson.write(register), "the register", gold));
    }
}
