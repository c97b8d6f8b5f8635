<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>EvaluationReport</name>
    <message numerus="yes">
        <source>%n recording(s) of %1 classes (chance %2 %). Over %3 noise seeds: %4 ± %5 %.</source>
        <translation>
            <numerusform>%n recording of %1 classes (chance %2 %). Over %3 noise seeds: %4 ± %5 %.</numerusform>
            <numerusform>%n recordings of %1 classes (chance %2 %). Over %3 noise seeds: %4 ± %5 %.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message numerus="yes">
        <source>Open %n file(s)</source>
        <translation>
            <numerusform>Open %n file</numerusform>
            <numerusform>Open %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Open every recording in %n folder(s)</source>
        <translation>
            <numerusform>Open every recording in %n folder</numerusform>
            <numerusform>Open every recording in %n folders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, and %n more file(s)</source>
        <translation>
            <numerusform>%1, and %n more file</numerusform>
            <numerusform>%1, and %n more files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinescope::app::ExportController</name>
    <message numerus="yes">
        <source>Wrote %1: %n picture(s)</source>
        <translation>
            <numerusform>Wrote %1: %n picture</numerusform>
            <numerusform>Wrote %1: %n pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinescope::app::ExportDialog</name>
    <message numerus="yes">
        <source>%n picture(s), %1 s</source>
        <translation>
            <numerusform>%n picture, %1 s</numerusform>
            <numerusform>%n pictures, %1 s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinescope::app::LibraryController</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n recording(s) could not be read</source>
        <translation>
            <numerusform>%1 of %n recording could not be read</numerusform>
            <numerusform>%1 of %n recordings could not be read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinescope::app::MainWindow</name>
    <message numerus="yes">
        <source>%1 · %2 · %n frame(s) at %3 fps</source>
        <translation>
            <numerusform>%1 · %2 · %n frame at %3 fps</numerusform>
            <numerusform>%1 · %2 · %n frames at %3 fps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinescope::app::RunsController</name>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n run</numerusform>
            <numerusform>%n runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinescope::app::WindowStatus</name>
    <message numerus="yes">
        <source>%1 · %n thread(s)</source>
        <translation>
            <numerusform>%1 · %n thread</numerusform>
            <numerusform>%1 · %n threads</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::ActionsPanel</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::AlongTimePanel</name>
    <message numerus="yes">
        <source>%n window(s)</source>
        <translation>
            <numerusform>%n window</numerusform>
            <numerusform>%n windows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n segment(s)</source>
        <translation>
            <numerusform>%n segment</numerusform>
            <numerusform>%n segments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::BatchPanel</name>
    <message numerus="yes">
        <source>%n recording(s)</source>
        <translation>
            <numerusform>%n recording</numerusform>
            <numerusform>%n recordings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::CheckPage</name>
    <message numerus="yes">
        <source>%n step(s) of %1 ms, %2 preparation, %3 validation: &lt;b&gt;%4&lt;/b&gt;</source>
        <translation>
            <numerusform>%n step of %1 ms, %2 preparation, %3 validation: &lt;b&gt;%4&lt;/b&gt;</numerusform>
            <numerusform>%n steps of %1 ms, %2 preparation, %3 validation: &lt;b&gt;%4&lt;/b&gt;</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sequence(s) of %1 seen classes</source>
        <translation>
            <numerusform>%n sequence of %1 seen classes</numerusform>
            <numerusform>%n sequences of %1 seen classes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sequence(s), held out</source>
        <translation>
            <numerusform>%n sequence, held out</numerusform>
            <numerusform>%n sequences, held out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unseen class(es)</source>
        <translation>
            <numerusform>%n unseen class</numerusform>
            <numerusform>%n unseen classes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::DataSetDialog</name>
    <message numerus="yes">
        <source>%Ln recording(s); of %1 looked at, the names of %2 fit the rule and tell %3 classes, %4 subjects, %5 cameras.</source>
        <translation>
            <numerusform>%Ln recording; of %1 looked at, the names of %2 fit the rule and tell %3 classes, %4 subjects, %5 cameras.</numerusform>
            <numerusform>%Ln recordings; of %1 looked at, the names of %2 fit the rule and tell %3 classes, %4 subjects, %5 cameras.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::EvaluationPage</name>
    <message numerus="yes">
        <source>%1: %n recording(s) of %2 classes, chance %3 %</source>
        <translation>
            <numerusform>%1: %n recording of %2 classes, chance %3 %</numerusform>
            <numerusform>%1: %n recordings of %2 classes, chance %3 %</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::LibraryPanel</name>
    <message numerus="yes">
        <source>%Ln recording(s)</source>
        <translation>
            <numerusform>%Ln recording</numerusform>
            <numerusform>%Ln recordings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln recording(s)</source>
        <translation>
            <numerusform>%1 of %Ln recording</numerusform>
            <numerusform>%1 of %Ln recordings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::ModelCardDialog</name>
    <message numerus="yes">
        <source>above a score of %1, from %n generated recording(s)</source>
        <translation>
            <numerusform>above a score of %1, from %n generated recording</numerusform>
            <numerusform>above a score of %1, from %n generated recordings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::RankingPanel</name>
    <message numerus="yes">
        <source>%1 (%2), %n noise(s), seed %3, %4 %5</source>
        <translation>
            <numerusform>%1 (%2), %n noise, seed %3, %4 %5</numerusform>
            <numerusform>%1 (%2), %n noises, seed %3, %4 %5</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::RunsDifferenceDialog</name>
    <message numerus="yes">
        <source>%n setting(s) differ.</source>
        <translation>
            <numerusform>%n setting differs.</numerusform>
            <numerusform>%n settings differ.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::SkeletonView</name>
    <message numerus="yes">
        <source>%n body(s) hidden</source>
        <translation>
            <numerusform>%n body hidden</numerusform>
            <numerusform>%n bodies hidden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::StatisticsDialog</name>
    <message numerus="yes">
        <source>%1: %Ln recording(s); classes: %2, subjects: %3, hours: %4.</source>
        <translation>
            <numerusform>%1: %Ln recording; classes: %2, subjects: %3, hours: %4.</numerusform>
            <numerusform>%1: %Ln recordings; classes: %2, subjects: %3, hours: %4.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln recording(s) are not read yet.</source>
        <translation>
            <numerusform>%Ln recording is not read yet.</numerusform>
            <numerusform>%Ln recordings are not read yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln recording(s) cannot be read.</source>
        <translation>
            <numerusform>%Ln recording cannot be read.</numerusform>
            <numerusform>%Ln recordings cannot be read.</numerusform>
        </translation>
    </message>
</context>
</TS>
