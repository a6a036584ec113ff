"""Given names of women and of men as they stand in the news: they tell a person from a firm, and she from he."""

from typing import Final

WOMEN: Final = frozenset(
    """Abigail Agnes Aisha Alexandra Alice Alicia Alison Amanda Amelia Amina Amy Ana Anastasia Angela Angelina
    Anita Anna Anne Annie Antonia Barbara Beatrice Benazir Bertha Beth Betty Beverly Bianca Brenda Bridget
    Camilla Carla Carmen Carol Carole Caroline Catherine Cathy Cecilia Charlotte Cheryl Chiara Christina
    Christine Claire Clara Claudia Condoleezza Cristina Cynthia Daniela Debbie Deborah Denise Diana Diane Dilma
    Dolores Donna Doris Dorothy Edith Eileen Elaine Eleanor Elena Elisabeth Elise Eliza Elizabeth Ella Ellen
    Elsa Emily Emma Erika Esther Eva Eve Evelyn Fatima Federica Fiona Florence Frances Gabriela Gina Gloria
    Grace Greta Hannah Heather Heidi Helen Helena Helga Hillary Ilona Indira Ingrid Irene Irina Isabel Isabella
    Jacqueline Jane Janet Janice Jennifer Jenny Jessica Jill Joan Joanna Joanne Josephine Joyce Juanita Judith
    Judy Julia Julie Juliet Karen Kate Katherine Kathleen Kathryn Kathy Katie Katrina Kristina Larissa Laura
    Lauren Layla Leila Lena Linda Lisa Liz Lois Lorraine Louise Lucia Lucy Ludmila Lydia Madeleine Magdalena
    Maggie Malala Marcia Margaret Maria Marie Marina Martha Mary Maryam Maureen Megan Melania Melinda Melissa
    Meredith Michaela Michelle Mildred Miranda Miriam Molly Monica Nadia Nancy Naomi Natalia Natalie Natasha
    Nicole Nina Nora Norma Olga Olivia Pamela Patricia Patsy Paula Pauline Penelope Penny Phyllis Priscilla
    Rachel Rebecca Regina Renee Rhonda Rita Roberta Rosa Rosalind Rose Rosemary Ruth Sabine Sally Samantha
    Sandra Sara Sarah Serena Sheila Shirin Shirley Silvia Sofia Sonia Sophia Sophie Stella Stephanie Susan
    Suzanne Svetlana Sylvia Tamara Tanya Tara Tatiana Teresa Theresa Tina Tracy Tzipi Ursula Valentina Valerie
    Vanessa Vera Veronica Victoria Viktoria Virginia Vivian Wanda Wendy Winifred Winnie Yelena Yolanda Yulia
    Yvette Yvonne Zainab Zoe""".split()
)
MEN: Final = frozenset(
    """Aaron Abbas Abdel Abdul Abdulla Abdullah Abraham Adam Adel Adolf Adrian Ahmad Ahmed Ahmet Alan Albert
    Alberto Alejandro Aleksandr Alex Alexander Alexei Alexey Alfred Ali Allan Allen Alvaro Amir Anatoly Anders
    Andre Andreas Andrei Andrew Andrey Andy Angus Anthony Anton Antonio Antony Anwar Ariel Arnold Arthur Asif
    Augusto Avigdor Ayman Bahram Barack Bart Bashar Benedict Benjamin Bernard Bertrand Bill Bob Boris Brad Brian
    Bruce Bruno Burhan Carl Carlo Carlos Cesar Charles Charlie Chris Christian Christoph Christopher Chuck
    Clarence Claude Claudio Clint Colin Conrad Craig Curtis Cyril Dan Daniel Dave David Dennis Derek Desmond
    Dick Didier Diego Dieter Dimitri Dmitri Dmitry Dominic Donald Doug Douglas Dwight Ed Eddie Edmund Eduardo
    Edward Edwin Ehud Emmanuel Emomali Enrique Eric Erik Ernest Ernesto Essam Eugene Evan Evo Faisal Felipe
    Felix Ferdinand Fernando Fidel Florian Francesco Francis Francisco Francois Frank Franklin Franz François
    Fred Frederick Friedrich Gabriel Gary Gavin Gene Geoff Geoffrey Georg George Gerald Gerard Gerhard Gilbert
    Giorgio Giovanni Giulio Giuseppe Glenn Gordon Graham Greg Gregory Guido Guillermo Gunter Gustav Habib Hamad
    Hamid Hans Harold Harry Hassan Hector Heinrich Helmut Henri Henry Herbert Herman Hermann Hosni Howard Hugh
    Hugo Hussein Ian Ibrahim Igor Imran Ismail Ivan Jack Jacob Jacques Jake James Jamie Jason Javier Jay Jeff
    Jeffrey Jens Jeremy Jerome Jerry Jesse Jim Jimmy Joachim Joe Joel Johan Johann Johannes John Johnny Jon
    Jonathan Jorge Jose Josef Joseph Joshua José Juan Jules Julian Julio Justin Jürgen Kamal Karl Keith Ken
    Kenneth Kevin Khaled Khalid Klaus Kofi Konstantin Kurt Larry Lars Laurent Lawrence Lech Leo Leon Leonard
    Leonid Leopold Lionel Louis Luca Lucas Luigi Luis Luiz Lukas Mahmoud Malcolm Manfred Manuel Marc Marcel
    Marco Marcus Mariano Mario Mark Markus Martin Marvin Massoud Mateo Matt Matteo Matthew Matthias Maurice
    Maxim Mehmet Michael Miguel Mike Mikhail Mitch Mitt Mohamad Mohamed Mohammad Mohammed Mohsen Moshe Muammar
    Muhammad Mustafa Nabil Nasser Nathan Nawaz Neil Nelson Neville Nicholas Nick Nicolas Nicolás Nigel Nikolai
    Nikolas Noah Norman Nouri Oleg Oleksandr Oliver Olivier Omar Orlando Osama Oscar Otto Pablo Paolo Pascal
    Patrick Paul Pavel Pedro Pervez Pete Peter Petro Phil Philip Philippe Phillip Pierre Pieter Qasim Rafael
    Rainer Ralph Ramon Randy Raul Raymond Raúl Recep Reinhard Ricardo Richard Rick Rob Robert Roberto Rodrigo
    Roger Roland Rolf Roman Romano Ron Ronald Rory Ross Roy Rudolf Rudolph Rudy Rupert Russell Ryan Saad Saddam
    Saeed Said Salam Salman Salvador Sam Samir Samuel Scott Sean Sebastian Serge Sergei Sergey Sergio Seth
    Shimon Silvio Simon Stanley Stefan Stephan Stephen Steve Steven Stuart Sylvester Taha Tareq Tariq Ted
    Terence Terry Theo Theodore Thomas Tim Timothy Toby Todd Tom Tommy Tony Trevor Ulrich Umar Vaclav Vasily
    Victor Viktor Vincent Vitaly Vladimir Volodymyr Waleed Walter Warren Wayne Werner Wilhelm Willem William
    Winston Wolfgang Xavier Yasir Yasser Yevgeny Yitzhak Younis Youssef Yuri Yusuf Yves Zbigniew""".split()
)


def sex(name: str) -> str:
    """Whether a name is a woman's, "she", or a man's, "he", by its first word; "" where that does not tell."""
    first = name.partition(" ")[0]
    return "she" if first in WOMEN else "he" if first in MEN else ""
